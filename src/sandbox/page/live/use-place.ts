import { useCallback, useEffect, useState } from "react";
import { type Place, placeOf, searchOf } from "./place.ts";

export type Go = (change: Partial<Place>, how?: "push" | "replace") => void;

/** The place in the tab's URL; going somewhere is a step of the browser's history. */
export function usePlace(): readonly [Place, Go] {
  const [place, setPlace] = useState(() => placeOf(window.location.search));
  useEffect(() => {
    const onPop = () => setPlace(placeOf(window.location.search));
    window.addEventListener("popstate", onPop);
    return () => window.removeEventListener("popstate", onPop);
  }, []);
  const go = useCallback<Go>((change, how = "push") => {
    const next = { ...placeOf(window.location.search), ...change };
    const search = searchOf(next);
    if (search !== window.location.search)
      window.history[how === "push" ? "pushState" : "replaceState"](null, "", search);
    setPlace(next);
  }, []);
  return [place, go];
}
