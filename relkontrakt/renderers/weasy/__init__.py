"""The child process that turns one print document into a PDF: the only code of the project that imports WeasyPrint."""
