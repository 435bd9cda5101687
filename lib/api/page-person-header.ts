/** The header by which a page says whom it was made for. */
export const PAGE_PERSON = 'walkaround-person';
