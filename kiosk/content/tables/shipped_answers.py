"""The answers of the clinic that is made up, as ``content/clinic.toml`` ships them.

A clinic writes over that file, so they stand here as well: a test holds the two
together.  Who changes an answer there adds it here, and leaves the old one: a clinic
may have that still.

Three answers are not here, as they are the same all over the United States, and no
clinic there has others: ``emergency_number`` and ``crisis_number`` (47 U.S.C. 251(e)(3)
and (4)), and ``crisis_name``, the name of that line.  The name of the clinic counts
with its mark alone: there may be one that is called so.
"""

from __future__ import annotations

SHIPPED = (
    "Riverside Clinic (sample)",
    "Riverside Clinic (ejemplo)",
    "555-0142",
    "555-0178",
    "You meet a therapist before and after each session.",
    "Se reúne con su terapeuta antes y después de cada sesión.",
    "A nurse stays the whole time. A doctor is in the building.",
    "Alguien de enfermería se queda todo el tiempo. Hay un médico en el edificio.",
    "An adult you know must come in to get you. A taxi alone does not count.",
    "Un adulto que usted conozca debe entrar a recogerle. No basta con un taxi.",
    (
        "You may drive the next day, after a full night’s sleep, if you feel"
        " normal. After a drip, wait 24 hours too."
    ),
    (
        "Puede conducir (manejar) al día siguiente, después de dormir bien toda la"
        " noche, si se siente normal. Después de la ketamina por la vena, espere"
        " además 24 horas."
    ),
    (
        "We ask about touch before you start. We touch you to comfort you only if"
        " you said yes before."
    ),
    (
        "Le preguntamos sobre el contacto físico antes de empezar. Solo le tocamos"
        " para darle consuelo si antes dijo que sí."
    ),
    "There is no camera in our room. We do not record sound.",
    "No hay cámara en nuestra sala. No grabamos sonido.",
    (
        "We may have to tell someone if you or another person is in danger. We tell"
        " you first if we can."
    ),
    (
        "Quizá tengamos que avisar a alguien si usted u otra persona está en"
        " peligro. Si podemos, antes se lo decimos a usted."
    ),
    "If something goes wrong, our staff treat you and call 911 if you need it.",
    (
        "Si algo sale mal, nuestro personal le atiende y llama al 911 si usted lo"
        " necesita."
    ),
    (
        "You can tell our front desk lead at 555-0142. You can tell the state"
        " medical board."
    ),
    (
        "Puede decírselo a quien dirige la recepción, al 555-0142. También puede"
        " decírselo a la junta médica del estado."
    ),
    "This is a sample. A real clinic says here who paid for these pages.",
    "Esto es un ejemplo. Una clínica real dice aquí quién pagó estas páginas.",
    "This is a sample. A real clinic says here who paid for this screen.",
    "Esto es un ejemplo. Una clínica real dice aquí quién pagó esta pantalla.",
    "A real clinic says here who paid for this screen.",
    "Una clínica real dice aquí quién pagó esta pantalla.",
    "No food for at least 2 hours before. No drink for at least 30 minutes before.",
    (
        "No coma nada en las 2 horas antes (o más). No tome ningún líquido en los"
        " 30 minutos antes (o más)."
    ),
    (
        "No food or milk for 6 hours before. You may sip clear drinks, such as"
        " water, until 2 hours before."
    ),
    (
        "No coma nada ni tome leche en las 6 horas antes. Puede tomar sorbos de"
        " líquidos claros, como agua, hasta 2 horas antes."
    ),
    "Stay at least 2 hours after it.",
    "Quédese al menos 2 horas después.",
    "Plan on 2 hours: 1 for the drip, 1 to rest.",
    "Cuente con 2 horas: 1 para la ketamina por la vena, 1 para descansar.",
    "If you say stop, you take no more spray. A nurse stays with you as it wears off.",
    (
        "Si dice “pare” o “stop”, ya no recibe más aerosol. Alguien de enfermería"
        " se queda con usted mientras se quita el efecto."
    ),
    "If you say stop, a nurse turns off the drip. The nurse stays with you.",
    (
        "Si dice “pare” o “stop”, alguien de enfermería detiene lo que entra por la"
        " vena. Esa persona se queda con usted."
    ),
)
"""Every answer that has words, in every language; who paid, without its mark too."""
