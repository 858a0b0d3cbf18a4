import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";

type Props = {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
  readonly align?: "start" | "end";
  readonly matchWidth?: boolean;
};

/** Something that opens beside its button, in the browser's top layer: above modals, cut off by nothing. */
export function Popover({ anchor, onClose, children, className = "", align = "start", matchWidth = false }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    element.showPopover();
    const place = () => placeBeside(element, anchor.current, align, matchWidth);
    place();
    const resized = new ResizeObserver(place);
    resized.observe(element);
    window.addEventListener("scroll", place, true);
    window.addEventListener("resize", place);
    return () => {
      resized.disconnect();
      window.removeEventListener("scroll", place, true);
      window.removeEventListener("resize", place);
    };
  }, [anchor, align, matchWidth]);

  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      const target = event.target instanceof Node ? event.target : null;
      if (box.current?.contains(target) || anchor.current?.contains(target)) return;
      close.current();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault(); // a modal around it stays open
      event.stopPropagation();
      close.current();
      anchor.current?.focus();
    };
    document.addEventListener("pointerdown", onPointer, true);
    document.addEventListener("keydown", onKey, true);
    return () => {
      document.removeEventListener("pointerdown", onPointer, true);
      document.removeEventListener("keydown", onKey, true);
    };
  }, [anchor]);

  return (
    <div ref={box} popover="manual" className={`popover ${className}`}>
      {children}
    </div>
  );
}

function placeBeside(
  element: HTMLElement,
  anchor: HTMLElement | null,
  align: "start" | "end",
  matchWidth: boolean,
): void {
  if (anchor === null) return;
  const at = anchor.getBoundingClientRect();
  if (matchWidth) element.style.minWidth = `${at.width}px`;
  const { offsetWidth: width, offsetHeight: height } = element;
  const below = at.bottom + 4 + height <= window.innerHeight || at.top - 4 - height < 0;
  const left = align === "start" ? at.left : at.right - width;
  element.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
  element.style.top = `${below ? Math.min(at.bottom + 4, Math.max(8, window.innerHeight - height - 8)) : at.top - 4 - height}px`;
}
