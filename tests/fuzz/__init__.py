"""Every reader of what comes from outside, given whatever may come."""
