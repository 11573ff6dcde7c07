"""Parts of pages that show figures: each module has what a template sees and the function that makes it from the snapshot."""
