"""Files that leave the product: comptes rendus, spreadsheets."""
