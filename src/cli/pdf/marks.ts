/** Stand-ins for the page numbers that docx-preview cannot compute; private-use characters, so no text holds them by chance. */
export const PAGE_MARK = '\uE000';
export const PAGES_MARK = '\uE001';
