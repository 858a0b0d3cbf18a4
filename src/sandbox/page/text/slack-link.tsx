import type { MouseEvent, ReactNode } from "react";
import { useDoing } from "../frame/doing.tsx";
import { placeOfPermalink } from "../live/place.ts";

/** A link; a permalink of this workspace goes to the message in this page. */
export function SlackLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  const { go } = useDoing();
  const safe = /^(https?:|mailto:|slack:|tel:)/i.test(url);
  const place = placeOfPermalink(url);
  const onClick = (event: MouseEvent) => {
    if (place === null) return;
    event.preventDefault();
    go(place);
  };
  if (!safe) return <span className="link">{children}</span>;
  return (
    <a className="link" href={url} target="_blank" rel="noopener noreferrer" onClick={onClick}>
      {children}
    </a>
  );
}
