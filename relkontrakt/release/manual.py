"""What only ``release`` asks, explained as the rules are: id → manual. It compares with the last edition, so ``check`` cannot."""

from collections.abc import Mapping

MANUALS: Mapping[str, str] = {
    "release-version": """Versjonen er for lav for det som er endret.

Den som har en eldre versjon i kontrakten, leser av tallet hvor mye som er nytt. Rettigheter, plikter, penger, frister
og risiko krever en større versjon (1.2.3 → 2.0.0), et tillegg en mindre (1.3.0), og en skrivefeil en retting (1.2.4).
For utkast hever en større endring det midterste tallet (0.2.3 → 0.3.0). Dere kan velge en høyere versjon, aldri en
lavere, og en versjon går aldri tilbake. Veilederen trenger minst det delene trenger, men en endring i et utkast teller
høyst som mindre.""",
    "unexplained-change": """En endring er ikke gjort rede for.

Hver klausul, hvert kapittel og hver pakke som er endret, har et nytt punkt øverst under «changes», med slag, hva og
hvorfor. Det som ikke har en egen endringslogg, for eksempel begreper og lover, har grunnen under «changes» i
guide/guide.yml. Det som er sagt om en eldre versjon, blir stående. Er klausulteksten ny, er slaget ikke «spraklig»
eller «veiledning».""",
    "reused-id": """En id er brukt om igjen om noe annet.

Kontrakter og lenker viser til id-en. Den som følger en gammel henvisning, skal finne det den gjaldt, eller en
forklaring, aldri noe annet. Det gjelder også ledd, felter og varianter i en klausul.""",
}
