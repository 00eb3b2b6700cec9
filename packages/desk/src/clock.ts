/** What time it is: passed in wherever a rule depends on now. */
export type Clock = () => Date;
