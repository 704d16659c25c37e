# La autoevaluación antes de la solicitud.

precheck-title = Compruébelo usted antes de solicitar
precheck-lead = Recorra los criterios de su tipo de empresa y vea qué faltaría todavía en un perfil de seguridad. No hace falta una cuenta.
precheck-private = Aquí no se guarda nada: sus respuestas forman parte de la dirección de la página, y nadie las ve si usted no la muestra. Guarde la dirección como marcador para seguir más tarde.
precheck-which = ¿Qué es su empresa?
precheck-criteria = { $count ->
    [one] 1 criterio
   *[other] { $count } criterios
}
precheck-of = Autoevaluación: { $type }
precheck-how = Diga de cada criterio en qué medida lo cumple y qué tiene a mano. El resultado nombra cada falta según las mismas reglas que rigen antes de la firma de una empresa.
precheck-begin = Empezar
precheck-go-on = Seguir
precheck-see-result = Ver el resultado
precheck-again = Empezar de nuevo
precheck-lost = Sus respuestas no se pueden leer
precheck-lost-text = La dirección está incompleta, o los criterios han cambiado desde entonces. Empiece de nuevo, por favor.
precheck-category-lead = Elija una respuesta para cada criterio. Lo que deje sin elegir cuenta como no respondido.
precheck-can = ¿Qué tiene a mano?
precheck-can-written = Podemos describir cómo se hace aquí, o por qué no nos concierne
precheck-can-shown = Un documento lo demuestra
precheck-can-planned = Hay un plan para lo que falta: qué, quién y para cuándo
precheck-meaning = Qué significa
precheck-criterion = Criterio
precheck-back = Volver a las categorías
precheck-result = Qué faltaría todavía
precheck-result-text = Esta es su propia visión de su empresa. El programa no la ha visto, y un especialista puede juzgar una respuesta de otra manera.
precheck-missing = { $count ->
    [0] No faltaría nada.
    [one] Faltaría todavía una cosa.
   *[other] Faltarían todavía { $count } cosas.
}
precheck-gaps = Lo que impide firmar un perfil
precheck-gaps-text = Mientras quede abierto uno de estos puntos, un directivo no puede firmar el perfil.
precheck-unmet = Obligatorios que no se cumplen del todo
precheck-unmet-text = Un perfil puede enviarse con un plan para estos criterios. El especialista mirará cada plan.
precheck-advice = Lo que probablemente pregunte un especialista
precheck-advice-text = Esto no impide firmar un perfil.
precheck-gap-must-unanswered = Sin responder. Todo criterio obligatorio necesita una respuesta.
precheck-gap-should-unanswered = Sin responder. Un criterio recomendado puede responderse con «No implantado», sin plan.
precheck-gap-no-narrative = Tendrá que describir cómo lo cumple: qué se hace, quién lo hace y con qué frecuencia.
precheck-gap-short-narrative = Tendrá que decir en al menos { $least } caracteres cómo lo cumple.
precheck-gap-no-explanation = Tendrá que decir por qué no le concierne, en al menos { $least } caracteres.
precheck-gap-no-plan = Un criterio obligatorio que no está del todo implantado necesita un plan: qué, quién y para cuándo.
precheck-gap-not-ready = Completo, pero no marcado como listo.
precheck-gap-no-evidence = Ningún documento lo demuestra.
precheck-apply = ¿Listo para seguir?
precheck-apply-text = La comprobación de requisitos hace unas preguntas sobre su empresa y lleva a la solicitud. Sus respuestas de aquí no la acompañan.
precheck-apply-button = Comprobar los requisitos y solicitar
precheck-offer = ¿Cumpliría su empresa los criterios? Compruébelo primero usted, sin cuenta
