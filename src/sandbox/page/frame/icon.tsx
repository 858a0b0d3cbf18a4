const PATHS = {
  hash: "M9 4 7 20M17 4l-2 16M4 9h17M3 15h17",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  home: "M4 11.5 12 4l8 7.5M6 10v10h12V10",
  bell: "M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4",
  sun: "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M4.9 4.9l1.8 1.8M17.3 17.3l1.8 1.8M4.9 19.1l1.8-1.8M17.3 6.7l1.8-1.8",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
  traffic: "M4 8h13l-3-3M20 16H7l3 3",
  clock: "M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17zM12 7.500V12l3.200 2",
  close: "M6 6l12 12M18 6 6 18",
  back: "M14 6l-6 6 6 6",
  down: "M6 9.5l6 6 6-6",
  right: "M9.5 6l6 6-6 6",
  more: "M12 5.2v.1M12 12v.1M12 18.8v.1",
  dots: "M5.2 12h.1M12 12h.1M18.8 12h.1",
  thread: "M4 5h16v11H10l-4 4v-4H4z",
  pin: "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
  clip: "M18 11.5 11 18a4 4 0 0 1-5.7-5.6l7.5-7.2a2.7 2.7 0 0 1 3.8 3.8l-7 6.7a1.3 1.3 0 0 1-1.9-1.8l6-5.8",
  send: "M4 12 20 5l-5 15-3.5-6.5z",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  people:
    "M9 5a3.2 3.2 0 1 1 0 6.4A3.2 3.2 0 0 1 9 5zM3 19.5c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5M16 5.5a3 3 0 0 1 0 5.8M17.5 14.3c2.3.6 3.5 2.5 3.5 5.2",
  alert: "M12 4 2.5 20h19zM12 10v4.5M12 17.3v.1",
  check: "M5 12.5l4.5 4.5L19 7.5",
  bolt: "M13 3 5 13.5h6L10 21l9-11h-6.500z",
  plus: "M12 5v14M5 12h14",
  command: "M8 20 16 4",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
