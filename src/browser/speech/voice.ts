/**
 * Chooses the voice that reads: one for the Chinese of the mainland, on the device if possible. It reads without a
 * network and sends the text nowhere.
 * @returns undefined if no voice speaks Mandarin. A Cantonese voice reads other words than are written.
 */
export function findVoice(
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | undefined {
  const mandarin = voices.filter(({ lang }) => /^(?:zh|cmn)(?![-_](?:HK|MO|yue))/i.test(lang));
  const mainland = mandarin.filter(({ lang }) => /[-_](?:CN|Hans)/i.test(lang));
  return (
    [...mainland, ...mandarin].find((voice) => voice.localService) ?? mainland[0] ?? mandarin[0]
  );
}
