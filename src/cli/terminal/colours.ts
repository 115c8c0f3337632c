import picocolors from 'picocolors';

const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
const isTerminal = process.stdout.isTTY === true && TERM !== 'dumb';

/** Colours on a terminal or where they are forced, never where NO_COLOR asks for none. */
export const colours = picocolors.createColors(!NO_COLOR && (Boolean(FORCE_COLOR) || isTerminal));
