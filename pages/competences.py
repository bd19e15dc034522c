from ssi_core.ui.skills_page import show_skills

show_skills()
