"""The pages that the screen itself leads to: no content can do without them."""

HELP_PAGE = "get-help-now"
"""Its cards are what the Help button shows."""

QUESTIONS_PAGE = "my-questions"
"""Where the button for questions leads."""

WORDS_PAGE = "words-to-know"
"""Where every page leads for all words to know."""

ABOUT_PAGE = "about"
"""Where every page leads for who wrote it, and when."""

SCREEN_PAGES = (HELP_PAGE, QUESTIONS_PAGE, WORDS_PAGE, ABOUT_PAGE)

UNDER_STRESS = frozenset({HELP_PAGE, "when-to-get-help"})
"""Pages that someone may need under stress: there the screen asks later."""
