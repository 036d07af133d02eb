"""
Records that others keep, in; our own record, in the forms that others read.

What is brought in stays theirs: its source is shown, it stands beside our
record and our measurements and is counted in neither.
"""
