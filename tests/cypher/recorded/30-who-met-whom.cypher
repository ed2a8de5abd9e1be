OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH 1 AS one5 LIMIT 2
RETURN count(one5) AS c6
}
CALL (k1) {
CALL (k1) {
MATCH (e7:Entity {id: $p0}) WHERE e7.knownFrom <= k1 AND e7.knownTo > k1
WITH coalesce(e7.mergedInto, e7.id) AS id8, k1
MATCH (f9:Entity {id: id8}) WHERE f9.knownFrom <= k1 AND f9.knownTo > k1
RETURN f9
}
MATCH (f9)<-[:PARTICIPANT|ON_BEHALF_OF]-(f10:Participation) WHERE f10.knownFrom <= k1 AND f10.knownTo > k1
MATCH (f10)-[:EVENT]->(event11)
WITH f9, event11, k1, collect(DISTINCT f10.id) AS mine12
MATCH (event11)<-[:EVENT]-(f13:Participation) WHERE f13.knownFrom <= k1 AND f13.knownTo > k1 AND any(x IN mine12 WHERE x <> f13.id)
MATCH (f13)-[:PARTICIPANT|ON_BEHALF_OF]->(n14) WHERE n14.id <> f9.id
WITH n14, f9, event11, k1 LIMIT 20001
WITH 1 AS one15 LIMIT 20001
RETURN count(one15) AS c16
}
CALL (k1) {
CALL (k1) {
MATCH (e17:Entity {id: $p0}) WHERE e17.knownFrom <= k1 AND e17.knownTo > k1
WITH coalesce(e17.mergedInto, e17.id) AS id18, k1
MATCH (f19:Entity {id: id18}) WHERE f19.knownFrom <= k1 AND f19.knownTo > k1
RETURN f19
}
MATCH (f19)<-[:PARTICIPANT|ON_BEHALF_OF]-(f20:Participation) WHERE f20.knownFrom <= k1 AND f20.knownTo > k1
MATCH (f20)-[:EVENT]->(event21)
WITH f19, event21, k1, collect(DISTINCT f20.id) AS mine22
MATCH (event21)<-[:EVENT]-(f23:Participation) WHERE f23.knownFrom <= k1 AND f23.knownTo > k1 AND any(x IN mine22 WHERE x <> f23.id)
MATCH (f23)-[:PARTICIPANT|ON_BEHALF_OF]->(n24) WHERE n24.id <> f19.id
WITH n24, f19, event21, k1 LIMIT 20000
WITH n24, f19, k1, count(DISTINCT event21) AS c25
WITH n24, f19, k1, toString(2000000000 - c25) + ' ' + coalesce(n24.labelSort, n24.id) AS rank26
WITH n24, f19, rank26, k1 ORDER BY rank26 LIMIT $p1
CALL (n24, k1, f19) {
MATCH (f19)<-[:PARTICIPANT|ON_BEHALF_OF]-(f27:Participation) WHERE f27.knownFrom <= k1 AND f27.knownTo > k1
MATCH (n24)<-[:PARTICIPANT|ON_BEHALF_OF]-(f28:Participation) WHERE f28.knownFrom <= k1 AND f28.knownTo > k1 AND f28.eventId = f27.eventId AND f28.id <> f27.id
MATCH (f27)-[:EVENT]->(n29)
WITH n24, k1, f19, n29, min(f27.sort) AS sort30
RETURN count(n29) AS c31
}
CALL (n24, k1, f19) {
MATCH (f19)<-[:PARTICIPANT|ON_BEHALF_OF]-(f32:Participation) WHERE f32.knownFrom <= k1 AND f32.knownTo > k1
MATCH (n24)<-[:PARTICIPANT|ON_BEHALF_OF]-(f33:Participation) WHERE f33.knownFrom <= k1 AND f33.knownTo > k1 AND f33.eventId = f32.eventId AND f33.id <> f32.id
MATCH (f32)-[:EVENT]->(n34)
WITH n24, k1, f19, n34, min(f32.sort) AS sort35
WITH * ORDER BY sort35 LIMIT 200
CALL (n34, k1) {
MATCH (n34)<-[:ENTITY]-(x36:Existence) WHERE x36.knownFrom <= k1 AND x36.knownTo > k1
WITH x36, k1 ORDER BY x36.sort LIMIT 1
RETURN collect([[x36.start, x36.end, x36.endKind, x36.labelStart, x36.labelEnd, x36.labelEndKind, x36.accounts, x36.support]]) AS c37
}
CALL (n34, k1, f19) {
MATCH (f19)<-[:PARTICIPANT|ON_BEHALF_OF]-(n38:Participation) WHERE n38.knownFrom <= k1 AND n38.knownTo > k1 AND n38.eventId = n34.id
WITH DISTINCT k1, n38 ORDER BY n38.sort LIMIT 200
CALL (n38, k1) {
MATCH (n38)-[:CAPACITY]->(n39)
RETURN collect([n39.label]) AS c40
}
WITH n38, c40 ORDER BY n38.sort
RETURN collect([n38.role, c40]) AS c41
}
CALL (n34, k1, n24) {
MATCH (n24)<-[:PARTICIPANT|ON_BEHALF_OF]-(n42:Participation) WHERE n42.knownFrom <= k1 AND n42.knownTo > k1 AND n42.eventId = n34.id
WITH DISTINCT k1, n42 ORDER BY n42.sort LIMIT 200
CALL (n42, k1) {
MATCH (n42)-[:ON_BEHALF_OF]->(n43)
WITH DISTINCT n43, k1 ORDER BY n43.id LIMIT 200
RETURN collect([n43.kind, n43.label]) AS c44
}
CALL (n42, k1) {
MATCH (n42)-[:PARTICIPANT]->(n45)
CALL (n45, k1, n42) {
MATCH (n45)<-[:HOLDER]-(n46:Tenure) WHERE n46.startMin <= n42.endMax AND n46.endMax >= n42.startMin AND n46.knownFrom <= k1 AND n46.knownTo > k1
WITH n46, k1, n42 ORDER BY n46.sort LIMIT $p2
MATCH (n46)-[:OFFICE]->(n47)
CALL (n47, k1, n42) {
MATCH (n47)<-[:ENTITY]-(f48:Name) WHERE n47.labelVaries = true AND f48.knownFrom <= k1 AND f48.knownTo > k1
WITH f48 ORDER BY f48.sort
RETURN collect([f48.text, f48.language, f48.nameKind, [f48.startMin, f48.startMax, f48.endMin, f48.endMax, f48.support]]) AS c49
}
WITH n46, n47, c49 ORDER BY n46.sort
RETURN collect([[[n47.label, c49, n47.labelVaries, n47.givenLabel]], [n46.startMin, n46.startMax, n46.endMin, n46.endMax, n46.support]]) AS c50
}
RETURN collect([n45.kind, [c50]]) AS c51
}
WITH n42, c44, c51 ORDER BY n42.sort
RETURN collect([n42.startMin, n42.endMax, (n42.support <> 'ASSERTED' OR coalesce(n42.saidStartMax, n42.saidEndMin, n42.sureStartMin, n42.sureEndMax) IS NOT NULL), n42.role, c44, c51]) AS c52
}
WITH n34, sort35, c37, c41, c52 ORDER BY sort35
RETURN collect([[n34.label, c37], c41, c52]) AS c53
}
WITH n24, f19, rank26, c31, c53 ORDER BY rank26
RETURN collect([[n24.kind, n24.label], c31, c53]) AS c54
}
OPTIONAL MATCH (clock55:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock55.writing IS NULL
RETURN [k1, [c6, [c16, [c54]]], coalesce(clock55.number, 0)] AS row
