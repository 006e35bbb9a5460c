"""That saved is saved: faults at every point of every act, and kills at any moment."""
