import { useEffect, useState } from "react";
import { useStored } from "../live/use-stored.ts";
import { Icon } from "./icon.tsx";

/** Follows the system until the person chooses. */
export function ThemeSwitch() {
  const [stored, store] = useStored("theme");
  const system = useSystemTheme();
  const theme = stored === "light" || stored === "dark" ? stored : system;
  const other = theme === "dark" ? "light" : "dark";
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <button
      type="button"
      className="top-button"
      aria-label={`Switch to ${other} theme`}
      title={`Switch to ${other} theme`}
      onClick={() => store(other === system ? null : other)}
    >
      <Icon name={theme === "dark" ? "sun" : "moon"} />
    </button>
  );
}

function useSystemTheme(): "light" | "dark" {
  const query = "(prefers-color-scheme: dark)";
  const [dark, setDark] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const onChange = () => setDark(media.matches);
    media.addEventListener("change", onChange);
    return () => media.removeEventListener("change", onChange);
  }, []);
  return dark ? "dark" : "light";
}
