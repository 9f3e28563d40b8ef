const line = (d: string) => `<path d="${d}"/>`

/** The 16-pixel drawings of the interface: strokes in the colour of the text around them. */
export const icons = {
  late: '<path d="M8 2.2 14.6 13.6H1.4z" fill="currentColor" stroke="none"/>',
  soon: '<circle cx="8" cy="8" r="5.6"/><path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" stroke="none"/>',
  open: '<circle cx="8" cy="8" r="5.6"/>',
  ok: line('m3 8.4 3.2 3.2L13 4.8'),
  back: line('M6.2 3.4 2.8 6.6l3.4 3.2M3 6.6h6.6a3.4 3.4 0 0 1 0 6.8H6.4'),
  down: line('m4 6 4 4 4-4'),
  right: line('m6 4 4 4-4 4'),
  left: line('m10 4-4 4 4 4'),
  close: line('m4 4 8 8M12 4l-8 8'),
  search: `<circle cx="7" cy="7" r="4.4"/>${line('m10.4 10.4 3.2 3.2')}`,
  eye: `<circle cx="8" cy="8" r="2.2"/>${line('M1.6 8C3.2 5 5.4 3.6 8 3.6S12.8 5 14.4 8C12.8 11 10.6 12.4 8 12.4S3.2 11 1.6 8z')}`,
  bell: line('M3 11.6h10M4.4 11.4V7a3.6 3.6 0 0 1 7.2 0v4.4M6.8 13.8h2.4'),
  inbox: line('M2.4 9.4 4 3.4h8l1.6 6v3.4H2.4zM2.4 9.4H6l.8 1.6h2.4L10 9.4h3.6'),
  year: `<circle cx="8" cy="8" r="1.4" fill="currentColor" stroke="none"/>${line('M8 4.4A3.6 3.6 0 1 0 11.6 8M8 1.8A6.2 6.2 0 1 0 14.2 8')}`,
  unit: line('M2.4 13.6h11.2M3.6 13.6V5.4L8 2.6l4.4 2.8v8.2M6.6 13.4V10h2.8v3.4M6.2 7.2h.1M9.8 7.2h.1'),
  rank: line('M2.6 13.4V8.6h3v4.8M6.5 13.4V3.4h3v10M10.4 13.4V6.6h3v6.8z'),
  people: `<circle cx="6" cy="5.4" r="2.4"/>${line('M1.8 13.2c.2-2.6 1.8-4 4.2-4s4 1.4 4.2 4M10.4 3.3a2.3 2.3 0 0 1 0 4.3M11.8 9.6c1.5.4 2.3 1.6 2.5 3.4')}`,
  cal: `<rect x="2.4" y="3.4" width="11.2" height="10.2" rx="1.4"/>${line('M2.4 6.6h11.2M5.4 1.8v2.8M10.6 1.8v2.8')}`,
  flow: `<rect x="1.8" y="5.8" width="4.4" height="4.4" rx="1"/><circle cx="12" cy="8" r="2.2"/>${line('M6.2 8h3.6')}`,
  file: line('M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2'),
  plus: line('M8 3.2v9.6M3.2 8h9.6'),
  more: '<g fill="currentColor" stroke="none"><circle cx="3.4" cy="8" r="1.2"/><circle cx="8" cy="8" r="1.2"/><circle cx="12.6" cy="8" r="1.2"/></g>',
  menu: line('M2.4 4.4h11.2M2.4 8h11.2M2.4 11.6h11.2'),
  lock: `<rect x="3.4" y="7.2" width="9.2" height="6.4" rx="1.2"/>${line('M5.4 7V5a2.6 2.6 0 0 1 5.2 0v2')}`,
  warn: line('M8 2.4 14.4 13.4H1.6zM8 6.6v3M8 11.4v.1'),
} as const

export type IconName = keyof typeof icons
