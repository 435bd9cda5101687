/** Parameters that one statement takes at most. */
export const MOST_PARAMETERS = 32_766;
