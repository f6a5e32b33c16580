"""What the demo municipality contains: names, units, cast, texts and plans. Plain Python, no database."""
