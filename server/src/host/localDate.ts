/** The calendar day where the user is: a plan adopted today in Beijing is not adopted yesterday in UTC. */
export function localDate(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
