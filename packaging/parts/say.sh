# What the scripts say to a person, always on standard error: standard output belongs to Galley.

# say SENTENCE
say() { printf '%s\n' "$1" >&2; }

# give_up SENTENCE [EXIT CODE]: 2 is wrong use, 69 (the default) is a machine that lacks something.
give_up() { printf 'galley: %s\n' "$1" >&2; exit "${2:-69}"; }
