SELECT finance.analyze_books()
