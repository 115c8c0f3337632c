/** How many mention each term or theme that a table lists. */
export type ListedMentions = ReadonlyMap<string, number>;

/**
 * What each of some parts of a whole must leave out, so that nobody finds a number of mentions between
 * 1 and the floor by subtraction: neither the whole less one part that lists a name, nor the whole less
 * all of them, may leave such a number. The part with the fewest mentions leaves the name out.
 *
 * Where parts overlap, the whole less several of them is not how many others mention a name, so that
 * only the two are looked at.
 */
export function leftOutOfParts(
  whole: ListedMentions,
  parts: readonly ListedMentions[],
  floor: number,
): ReadonlySet<string>[] {
  const leftOut = parts.map(() => new Set<string>());
  for (const [name, mentions] of whole) {
    const isTelling = (others: number) => others > 0 && others < floor;
    const listing: { readonly place: number; readonly own: number }[] = [];
    parts.forEach((part, place) => {
      const own = part.get(name);
      if (own === undefined) return;
      if (isTelling(mentions - own)) leftOut[place]?.add(name);
      else listing.push({ place, own });
    });
    listing.sort((a, b) => b.own - a.own);
    const rest = () => listing.reduce((others, { own }) => others - own, mentions);
    while (isTelling(rest())) {
      const fewest = listing.pop();
      if (fewest === undefined) break; // no part lists it
      leftOut[fewest.place]?.add(name);
    }
  }
  return leftOut;
}
