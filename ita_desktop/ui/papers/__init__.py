"""The papers page: what can be printed, the very paper that will be printed, printing it."""
