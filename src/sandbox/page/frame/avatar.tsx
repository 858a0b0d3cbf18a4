import type { Person } from "../../contract.ts";
import { personName } from "./directory.tsx";
import { Icon } from "./icon.tsx";

/** Coloured initials; the colour follows from the id, so a person looks the same everywhere. */
export function Avatar({ person, size = 36 }: { readonly person: Person | undefined; readonly size?: number }) {
  const style = { width: size, height: size, fontSize: size * 0.4, borderRadius: size > 24 ? 8 : 5 };
  if (person?.kind === "bot") {
    return (
      <span className="avatar avatar-bot" style={style} aria-hidden="true">
        <Icon name="check" size={size * 0.66} />
      </span>
    );
  }
  const name = person === undefined ? "?" : personName(person);
  return (
    <span
      className="avatar"
      style={{ ...style, background: `var(--avatar-${hueOf(person?.id ?? "")})` }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter((word) => word !== "");
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}

function hueOf(id: string): number {
  return [...id].reduce((sum, char, index) => (sum * 7 + char.charCodeAt(0) * (index + 3)) % 9973, 7) % 10;
}
