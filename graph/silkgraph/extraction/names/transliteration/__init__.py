"""Names from one script to another: Chinese and Russian ones."""
