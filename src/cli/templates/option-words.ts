/** The importer names its options `tables` and `lists`; on the command line they are `--tables` and `--lists`. */
export function withOptionWords(text: string): string {
  return text.replace(/(?<=with the options? (?:`tables` (?:and|or) )?)`(tables|lists)`/gu, "`--$1`");
}
