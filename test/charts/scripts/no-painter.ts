// Stands in for a drawing thread that can't start, as one without its fonts.
throw new Error('the fonts are not there');
