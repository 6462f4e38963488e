/** Degrees of an event, both or none: half a place, or one off the globe, is no place. */
export const place = (
  latitude: number | undefined,
  longitude: number | undefined,
): { latitude: number | undefined; longitude: number | undefined } =>
  latitude !== undefined &&
  longitude !== undefined &&
  Math.abs(latitude) <= 90 &&
  Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : { latitude: undefined, longitude: undefined };
