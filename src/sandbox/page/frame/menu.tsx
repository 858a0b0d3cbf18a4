import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Popover } from "./popover.tsx";

export type MenuItem = {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  readonly leading?: ReactNode;
  readonly checked?: boolean;
  readonly heading?: string;
  readonly onChoose: () => void;
};

type Props = {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly className?: string;
  readonly align?: "start" | "end";
  readonly disabled?: boolean;
  readonly children: ReactNode;
};

/** A button that opens a menu: arrow keys, Home, End, Enter, Escape. */
export function Menu({
  label,
  items,
  className = "icon-button",
  align = "start",
  disabled = false,
  children,
  ...rest
}: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <>
      <button
        {...rest}
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={label}
        disabled={disabled}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setOpen(true);
        }}
      >
        {children}
      </button>
      {open && (
        <Popover anchor={button} align={align} onClose={() => setOpen(false)}>
          <MenuList
            id={id}
            label={label}
            items={items}
            onDone={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />
        </Popover>
      )}
    </>
  );
}

function MenuList({
  id,
  label,
  items,
  onDone,
}: {
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onDone: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const rows = rowsOf(list.current);
    (rows.find((row) => row.getAttribute("aria-checked") === "true") ?? rows[0])?.focus();
  }, []);
  return (
    <div
      ref={list}
      id={id}
      role="menu"
      aria-label={label}
      className="menu"
      onKeyDown={(event) => moveFocus(event, rowsOf(list.current), onDone)}
    >
      {items.map((item) => (
        <div key={item.key} role="none">
          {item.heading !== undefined && <div className="menu-heading">{item.heading}</div>}
          <button
            type="button"
            {...(item.checked === undefined
              ? { role: "menuitem" }
              : { role: "menuitemradio", "aria-checked": item.checked })}
            tabIndex={-1}
            className="menu-row"
            onClick={() => {
              onDone();
              item.onChoose();
            }}
          >
            {item.leading}
            <span className="menu-label">
              {item.label}
              {item.detail !== undefined && <span className="menu-detail">{item.detail}</span>}
            </span>
          </button>
        </div>
      ))}
      {items.length === 0 && <div className="menu-heading">Nothing here</div>}
    </div>
  );
}

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(".menu-row") ?? [])];
}

function moveFocus(event: KeyboardEvent, rows: HTMLElement[], onDone: () => void): void {
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (event.key === "Tab") onDone();
  if (to === undefined || rows.length === 0) return;
  event.preventDefault();
  rows[(to + rows.length) % rows.length]?.focus();
}
