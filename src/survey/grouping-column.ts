/** A column whose values are kept apart. */
export interface GroupingColumn {
  /** Its header. */
  readonly name: string;
  /** Its place, counted from 0; −1 for the file of a row. */
  readonly place: number;
  /** The edges of the bands that its numbers fall into; null where its texts are the segments. */
  readonly bands: readonly number[] | null;
  /** What stands between the answers of a cell; null where a cell is one answer. */
  readonly separator: string | null;
}
