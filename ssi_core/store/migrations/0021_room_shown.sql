-- What the projector shows, when the facilitator chose it; without a row, it follows the plenary.
CREATE TABLE room_shown (
    id VARCHAR PRIMARY KEY,                -- 'room'
    view VARCHAR NOT NULL,                 -- the name of a view, '' to follow the plenary
    subject VARCHAR NOT NULL,              -- what the view is about (a vote…), '' for what is at hand
    frozen BOOLEAN NOT NULL,               -- stays as it is, whatever happens in the plenary
    chosen_on TIMESTAMP NOT NULL
);

-- The view that a point of the agenda brings with it.
CREATE TABLE item_view (
    id VARCHAR PRIMARY KEY,                -- agenda_item
    view VARCHAR NOT NULL
);
