SELECT atom.dealer_id, release.period, release.version, atom.measure, atom.family, atom.vehicle, atom.channel, atom.detail, atom.added, atom.removed
FROM lethe.dealer_release release
JOIN lethe.dealer_atom atom ON atom.release_id = release.release_id
WHERE release.period >= :from AND release.period < :to
