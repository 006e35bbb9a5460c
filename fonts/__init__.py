"""The typefaces of the program and the script that makes the cluster fonts from them."""
