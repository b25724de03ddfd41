/** WhatsApp's click-to-chat: to `phone` (E.164), or, without one, to whomever the person chooses. */
export const whatsAppAddress = (text: string, phone: string | null = null): string =>
  `https://wa.me/${(phone ?? "").replace(/\D/g, "")}?text=${encodeURIComponent(text)}`;
