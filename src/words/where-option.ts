/** The option that keeps the rows with one value in a column, ready to be pasted into a shell. */
export function whereOption(column: string, value: string): string {
  const condition = `${column.replace(/[\\=!<>]/g, '\\$&')}=${value.replace(/[\\|]/g, '\\$&')}`;
  return `--where ${JSON.stringify(condition)}`;
}
