/**
 * What a mail may carry: Google allows 25 MB with all attachments; a draft larger than this is left to its link.
 * Bytes. https://developers.google.com/apps-script/guides/services/quotas
 */
export const MAIL_LIMITS = { attachment: 8_000_000 } as const;
