/** `1 item`, `3 items`; the plural is given where an `s` is not enough. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
