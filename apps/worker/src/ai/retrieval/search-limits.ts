/** So many candidates each search gives, by meaning and by words. */
export const listLength = 20;
/** So many of both together are read and judged. */
export const mostCandidates = 20;
