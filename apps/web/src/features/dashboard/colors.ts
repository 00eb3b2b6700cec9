/** Who does what has one colour on the whole page; words say it too. */
export const assistantColor = 'var(--mui-palette-desk-assistant)';
export const teamColor = 'var(--mui-palette-primary-main)';
export const nobodyColor = 'var(--mui-palette-text-faint)';
export const openColor = 'var(--mui-palette-desk-in_progress)';
