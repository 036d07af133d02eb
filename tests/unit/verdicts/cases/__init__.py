"""Cases of every rule and of what must not fire one; the rule table cites them."""
