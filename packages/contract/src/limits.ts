/**
 * How long texts may be, apart from the schemas that say so: a field of the page can count its letters without loading
 * a schema library.
 */
export const titleMax = 200;
export const descriptionMax = 20_000;
export const resolutionMax = 20_000;
export const commentBodyMax = 10_000;

/** Files that one message may carry, and how large each may be unless an operator says otherwise. */
export const filesPerMessage = 10;
export const fileMaxMb = 25;

/** So long its author can still put a comment differently. */
export const commentEditMinutes = 5;
