/** The variables that ask for the views of all lists: one question for all of them, so that the next list need not wait for its views. */
export const allViews = { kinds: ['VIEW'] };
