type Shortened = { readonly title: string; readonly rest: string };

/**
 * Cuts a long title into a title and the words that follow it; together they hold everything. Cuts after a sentence
 * where one ends in time, else between words, else (in scripts without spaces) between characters.
 */
export function shorten(text: string, longest: number): Shortened {
  if (text.length <= longest) return { title: text, rest: "" };
  const room = longest - 2;
  const sentence = lastEnd(text.slice(0, room), /[.!?;](?=\s)|[。！？；؟۔]/gu);
  if (sentence >= longest / 4) return { title: text.slice(0, sentence).trim(), rest: text.slice(sentence).trim() };
  const space = text.lastIndexOf(" ", room);
  const cut = space > longest / 3 ? space : lastCharacter(text, room);
  return { title: `${text.slice(0, cut).trim()} …`, rest: `… ${text.slice(cut).trim()}` };
}

function lastEnd(text: string, end: RegExp): number {
  const last = [...text.matchAll(end)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

function lastCharacter(text: string, room: number): number {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text.slice(0, room + 40))) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  return end === 0 ? room : end;
}
