export class SignalCache {}
