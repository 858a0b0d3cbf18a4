/** `count` shared out evenly among so many, or among fewer where there is not one for each: 7 among 3 is 3, 2, 2. */
export function sharesOf(count: number, among: number): readonly number[] {
  const shares = Math.min(count, among);
  return Array.from({ length: shares }, (_, at) => Math.floor(count / shares) + (at < count % shares ? 1 : 0));
}
